-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('BEHAVIORS', 'PROFILES');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('WAITING', 'RUNNING', 'FINISHED', 'FAILED');

-- CreateEnum
CREATE TYPE "EventCategory" AS ENUM ('CONVERSION', 'ENGAGEMENT', 'CHURN');

-- CreateEnum
CREATE TYPE "EventSource" AS ENUM ('MODEL', 'RULE');

-- CreateEnum
CREATE TYPE "SequenceStatus" AS ENUM ('DRAFT', 'CURRENT', 'PAST');

-- CreateEnum
CREATE TYPE "RunStatus" AS ENUM ('QUEUED', 'RUNNING', 'FINISHED', 'FAILED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "JournalKind" AS ENUM ('LlmChunk', 'Progress', 'Done', 'Error');

-- CreateEnum
CREATE TYPE "LlmOutcome" AS ENUM ('STARTED', 'COMPLETE', 'CUT', 'FAILED', 'ABORTED');

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "behavior_count" INTEGER NOT NULL DEFAULT 0,
    "first_behavior_at" TIMESTAMPTZ(3),
    "last_behavior_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "profile" (
    "user_id" TEXT NOT NULL,
    "age" INTEGER,
    "gender" TEXT,
    "city" TEXT,
    "occupation" TEXT,
    "income" INTEGER,
    "income_period" TEXT,
    "interests" TEXT[],
    "budget" DOUBLE PRECISION,
    "has_car" BOOLEAN,
    "purchase_intent" TEXT,
    "text" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "profile_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "behavior" (
    "id" BIGSERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT,
    "item" TEXT,
    "app" TEXT,
    "media" TEXT,
    "place" TEXT,
    "duration" INTEGER,
    "text" TEXT,
    "digest" BYTEA NOT NULL,
    "import_id" INTEGER,

    CONSTRAINT "behavior_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import" (
    "id" SERIAL NOT NULL,
    "upload_id" TEXT,
    "kind" "ImportKind" NOT NULL,
    "file_name" TEXT NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'WAITING',
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "duplicates" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "message" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_error" (
    "import_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "column" TEXT,
    "reason" TEXT NOT NULL,
    "row" TEXT NOT NULL,

    CONSTRAINT "import_error_pkey" PRIMARY KEY ("import_id","line")
);

-- CreateTable
CREATE TABLE "app" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "category" TEXT,
    "tags" TEXT[],

    CONSTRAINT "app_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT,
    "tags" TEXT[],

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "category" TEXT,
    "brand" TEXT,
    "series" TEXT,

    CONSTRAINT "item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_type" (
    "code" TEXT NOT NULL,
    "zh" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "synonyms" TEXT[],
    "is_new" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "event_type_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "conversion_rule" (
    "id" SERIAL NOT NULL,
    "type_code" TEXT NOT NULL,
    "action" TEXT,
    "place_match" TEXT,
    "text_match" TEXT,
    "enabled" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "conversion_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sequence" (
    "id" SERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "status" "SequenceStatus" NOT NULL DEFAULT 'DRAFT',
    "run_id" UUID,
    "language" TEXT NOT NULL,
    "behavior_count" INTEGER NOT NULL DEFAULT 0,
    "covered_count" INTEGER NOT NULL DEFAULT 0,
    "event_count" INTEGER NOT NULL DEFAULT 0,
    "rejected_count" INTEGER NOT NULL DEFAULT 0,
    "start" TIMESTAMPTZ(3),
    "end" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "sequence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" BIGSERIAL NOT NULL,
    "sequence_id" INTEGER NOT NULL,
    "user_id" TEXT NOT NULL,
    "type_code" TEXT NOT NULL,
    "category" "EventCategory" NOT NULL,
    "source" "EventSource" NOT NULL,
    "claimed_conversion" BOOLEAN NOT NULL DEFAULT false,
    "start" TIMESTAMPTZ(3) NOT NULL,
    "end" TIMESTAMPTZ(3) NOT NULL,
    "context" TEXT[],
    "step" INTEGER,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_evidence" (
    "event_id" BIGINT NOT NULL,
    "behavior_id" BIGINT NOT NULL,

    CONSTRAINT "event_evidence_pkey" PRIMARY KEY ("event_id","behavior_id")
);

-- CreateTable
CREATE TABLE "rejected_line" (
    "id" BIGSERIAL NOT NULL,
    "sequence_id" INTEGER NOT NULL,
    "step" INTEGER NOT NULL,
    "attempt" INTEGER NOT NULL,
    "line" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "detail" TEXT NOT NULL,

    CONSTRAINT "rejected_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT,
    "principal" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "status" "RunStatus" NOT NULL DEFAULT 'QUEUED',
    "exclusive_key" TEXT,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "epoch" INTEGER NOT NULL DEFAULT 0,
    "worker" TEXT,
    "lease_until" TIMESTAMPTZ(3),
    "last_seq" INTEGER NOT NULL DEFAULT 0,
    "error_code" TEXT,
    "error_message" TEXT,
    "result" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run_key" (
    "principal" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "run_id" UUID NOT NULL,
    "input_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "run_key_pkey" PRIMARY KEY ("principal","field","key")
);

-- CreateTable
CREATE TABLE "journal_item" (
    "run_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" "JournalKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "payload" JSONB NOT NULL,

    CONSTRAINT "journal_item_pkey" PRIMARY KEY ("run_id","seq")
);

-- CreateTable
CREATE TABLE "run_step" (
    "run_id" UUID NOT NULL,
    "step" INTEGER NOT NULL,
    "input" JSONB NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "run_step_pkey" PRIMARY KEY ("run_id","step")
);

-- CreateTable
CREATE TABLE "llm_call" (
    "id" BIGSERIAL NOT NULL,
    "run_id" UUID,
    "step" INTEGER,
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "purpose" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "streamed" BOOLEAN NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "first_token_ms" INTEGER,
    "duration_ms" INTEGER,
    "prompt_tokens" INTEGER,
    "completion_tokens" INTEGER,
    "tokens_estimated" BOOLEAN NOT NULL DEFAULT false,
    "finish_reason" TEXT,
    "outcome" "LlmOutcome" NOT NULL DEFAULT 'STARTED',
    "error_code" TEXT,
    "error_message" TEXT,
    "request_hash" TEXT NOT NULL,

    CONSTRAINT "llm_call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "llm_answer" (
    "request_hash" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "llm_answer_pkey" PRIMARY KEY ("request_hash")
);

-- CreateIndex
CREATE INDEX "behavior_user_id_at_id_idx" ON "behavior"("user_id", "at", "id");

-- CreateIndex
CREATE INDEX "behavior_import_id_idx" ON "behavior"("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "behavior_user_id_digest_key" ON "behavior"("user_id", "digest");

-- CreateIndex
CREATE UNIQUE INDEX "import_upload_id_key" ON "import"("upload_id");

-- CreateIndex
CREATE INDEX "import_started_at_id_idx" ON "import"("started_at" DESC, "id");

-- CreateIndex
CREATE INDEX "app_name_idx" ON "app"("name");

-- CreateIndex
CREATE INDEX "media_name_idx" ON "media"("name");

-- CreateIndex
CREATE INDEX "place_name_idx" ON "place"("name");

-- CreateIndex
CREATE INDEX "item_name_idx" ON "item"("name");

-- CreateIndex
CREATE INDEX "sequence_run_id_idx" ON "sequence"("run_id");

-- CreateIndex
CREATE UNIQUE INDEX "sequence_user_id_version_key" ON "sequence"("user_id", "version");

-- CreateIndex
CREATE INDEX "event_sequence_id_start_id_idx" ON "event"("sequence_id", "start", "id");

-- CreateIndex
CREATE INDEX "event_user_id_idx" ON "event"("user_id");

-- CreateIndex
CREATE INDEX "event_type_code_idx" ON "event"("type_code");

-- CreateIndex
CREATE INDEX "event_evidence_behavior_id_idx" ON "event_evidence"("behavior_id");

-- CreateIndex
CREATE INDEX "rejected_line_sequence_id_id_idx" ON "rejected_line"("sequence_id", "id");

-- CreateIndex
CREATE INDEX "run_created_at_id_idx" ON "run"("created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "run_kind_subject_created_at_idx" ON "run"("kind", "subject", "created_at" DESC);

-- CreateIndex
CREATE INDEX "run_key_run_id_idx" ON "run_key"("run_id");

-- CreateIndex
CREATE INDEX "llm_call_started_at_id_idx" ON "llm_call"("started_at" DESC, "id");

-- CreateIndex
CREATE INDEX "llm_call_run_id_id_idx" ON "llm_call"("run_id", "id");

-- CreateIndex
CREATE INDEX "llm_call_request_hash_idx" ON "llm_call"("request_hash");

-- AddForeignKey
ALTER TABLE "profile" ADD CONSTRAINT "profile_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "behavior" ADD CONSTRAINT "behavior_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "behavior" ADD CONSTRAINT "behavior_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_error" ADD CONSTRAINT "import_error_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversion_rule" ADD CONSTRAINT "conversion_rule_type_code_fkey" FOREIGN KEY ("type_code") REFERENCES "event_type"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sequence" ADD CONSTRAINT "sequence_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sequence" ADD CONSTRAINT "sequence_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_sequence_id_fkey" FOREIGN KEY ("sequence_id") REFERENCES "sequence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_type_code_fkey" FOREIGN KEY ("type_code") REFERENCES "event_type"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_evidence" ADD CONSTRAINT "event_evidence_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_evidence" ADD CONSTRAINT "event_evidence_behavior_id_fkey" FOREIGN KEY ("behavior_id") REFERENCES "behavior"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rejected_line" ADD CONSTRAINT "rejected_line_sequence_id_fkey" FOREIGN KEY ("sequence_id") REFERENCES "sequence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_key" ADD CONSTRAINT "run_key_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journal_item" ADD CONSTRAINT "journal_item_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_step" ADD CONSTRAINT "run_step_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "llm_call" ADD CONSTRAINT "llm_call_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- At most one run that has not ended holds an exclusive key (rule 8).
CREATE UNIQUE INDEX "run_one_active" ON "run"("exclusive_key") WHERE "ended_at" IS NULL;

-- The sweep looks for unfinished runs without a live lease.
CREATE INDEX "run_unfinished" ON "run"("lease_until") WHERE "ended_at" IS NULL;

-- A user has one current sequence.
CREATE UNIQUE INDEX "sequence_one_current" ON "sequence"("user_id") WHERE "status" = 'CURRENT';

-- A journal has one terminal item (rule 3).
CREATE UNIQUE INDEX "journal_one_end" ON "journal_item"("run_id") WHERE "kind" IN ('Done', 'Error');

-- Journal items and rows are written once: no free space is kept in their pages, and small values stay in line.
ALTER TABLE "journal_item" ALTER COLUMN "payload" SET STORAGE MAIN;

-- The list of users, the most recently active first. The schema language has no NULLS LAST, and its tool leaves only
-- partial indexes alone that it does not know: so the condition, which every user meets, is said here and in the query.
CREATE INDEX "user_recent" ON "user"("last_behavior_at" DESC NULLS LAST, "id") WHERE "behavior_count" >= 0;
