-- CreateEnum
CREATE TYPE "Role" AS ENUM ('VIEWER', 'ANALYST', 'ADMIN');

-- CreateEnum
CREATE TYPE "AuditOutcome" AS ENUM ('ASKED', 'DONE', 'REFUSED', 'FAILED');

-- CreateEnum
CREATE TYPE "AlertKind" AS ENUM ('SUCCESS_RATE', 'CALL_DURATION', 'NOT_STREAMED', 'BUDGET');

-- CreateEnum
CREATE TYPE "AlertMoment" AS ENUM ('RAISED', 'CLEARED');

-- DropForeignKey
ALTER TABLE "llm_call" DROP CONSTRAINT "llm_call_run_id_fkey";

-- AlterTable
ALTER TABLE "import" ADD COLUMN     "principal" TEXT NOT NULL DEFAULT 'local';

-- AlterTable
ALTER TABLE "llm_call" ADD COLUMN     "cost" DECIMAL(24,12),
ADD COLUMN     "principal" TEXT,
ADD COLUMN     "prompt_estimate" INTEGER,
ADD COLUMN     "reserved_tokens" INTEGER;

-- The built-in rules never cost anything.
UPDATE "llm_call" SET "cost" = 0 WHERE "model" = 'causeway-offline-rules' AND "outcome" <> 'STARTED';

-- AlterTable
ALTER TABLE "question" ADD COLUMN     "principal" TEXT NOT NULL DEFAULT 'local';

-- A graph is stored at once, when it was computed.
ALTER TABLE "graph" DROP COLUMN "finished_at";
-- CreateTable
CREATE TABLE "access_token" (
    "id" SERIAL NOT NULL,
    "principal" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_id" INTEGER NOT NULL,
    "refresh_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_pass" (
    "hash" TEXT NOT NULL,
    "session_id" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pass_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "principal" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT,
    "outcome" "AuditOutcome" NOT NULL DEFAULT 'ASKED',
    "code" TEXT,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_price" (
    "model" TEXT NOT NULL,
    "prompt" DECIMAL(14,6) NOT NULL,
    "completion" DECIMAL(14,6) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "model_price_pkey" PRIMARY KEY ("model")
);

-- CreateTable
CREATE TABLE "alert" (
    "id" SERIAL NOT NULL,
    "kind" "AlertKind" NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "value" DOUBLE PRECISION NOT NULL,
    "threshold" DOUBLE PRECISION NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cleared_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_notice" (
    "id" UUID NOT NULL,
    "alert_id" INTEGER NOT NULL,
    "moment" "AlertMoment" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),
    "trouble" TEXT,

    CONSTRAINT "alert_notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "run_ended_at_idx" ON "run"("ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "access_token_hash_key" ON "access_token"("hash");

-- CreateIndex
CREATE INDEX "access_token_principal_idx" ON "access_token"("principal");

-- CreateIndex
CREATE UNIQUE INDEX "session_refresh_hash_key" ON "session"("refresh_hash");

-- CreateIndex
CREATE INDEX "session_token_id_idx" ON "session"("token_id");

-- CreateIndex
CREATE INDEX "session_pass_session_id_idx" ON "session_pass"("session_id");

-- CreateIndex
CREATE INDEX "session_pass_until_idx" ON "session_pass"("until");

-- CreateIndex
CREATE INDEX "audit_entry_at_id_idx" ON "audit_entry"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_principal_at_idx" ON "audit_entry"("principal", "at" DESC);

-- CreateIndex
CREATE INDEX "alert_raised_at_id_idx" ON "alert"("raised_at" DESC, "id");

-- CreateIndex
CREATE INDEX "alert_notice_next_try_at_idx" ON "alert_notice"("next_try_at");

-- CreateIndex
CREATE UNIQUE INDEX "alert_notice_alert_id_moment_key" ON "alert_notice"("alert_id", "moment");

-- CreateIndex
CREATE INDEX "llm_answer_created_at_idx" ON "llm_answer"("created_at");

-- CreateIndex
CREATE INDEX "llm_call_principal_started_at_idx" ON "llm_call"("principal", "started_at");

-- AddForeignKey
ALTER TABLE "llm_call" ADD CONSTRAINT "llm_call_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "access_token"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_pass" ADD CONSTRAINT "session_pass_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_notice" ADD CONSTRAINT "alert_notice_alert_id_fkey" FOREIGN KEY ("alert_id") REFERENCES "alert"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- At most one open alert of a kind and subject.
CREATE UNIQUE INDEX "alert_open_key" ON "alert"("kind", "subject") WHERE "cleared_at" IS NULL;

-- The search finds by the beginnings of ids and names, whatever their case; saved patterns are few among all.
CREATE INDEX "user_search" ON "user"(lower("id") text_pattern_ops);
CREATE INDEX "app_search" ON "app"(lower("name") text_pattern_ops);
CREATE INDEX "media_search" ON "media"(lower("name") text_pattern_ops);
CREATE INDEX "place_search" ON "place"(lower("name") text_pattern_ops);
CREATE INDEX "item_search" ON "item"(lower("name") text_pattern_ops);
CREATE INDEX "pattern_saved" ON "pattern"("saved_at" DESC) WHERE "saved_at" IS NOT NULL;
-- Few runs fail, and the overview looks at those.
CREATE INDEX "run_failed" ON "run"("created_at" DESC) WHERE "status" = 'FAILED';
