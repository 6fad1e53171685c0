-- CreateEnum
CREATE TYPE "TagSource" AS ENUM ('IMPORT', 'MODEL', 'MANUAL');

-- CreateEnum
CREATE TYPE "CorrectionKind" AS ENUM ('CHANGED', 'DELETED');

-- AlterEnum
ALTER TYPE "EventSource" ADD VALUE 'MANUAL';

-- AlterEnum

ALTER TYPE "ImportKind" ADD VALUE 'APPS';
ALTER TYPE "ImportKind" ADD VALUE 'MEDIA';
ALTER TYPE "ImportKind" ADD VALUE 'PLACES';
ALTER TYPE "ImportKind" ADD VALUE 'ITEMS';

-- AlterEnum

ALTER TYPE "ImportStatus" ADD VALUE 'CANCELLED';
ALTER TYPE "ImportStatus" ADD VALUE 'UNDONE';

-- AlterTable
ALTER TABLE "app" ADD COLUMN     "tag_source" "TagSource",
ADD COLUMN     "tagged_at" TIMESTAMPTZ(3),
ADD COLUMN     "tag_run_id" UUID;

-- AlterTable
ALTER TABLE "event" ADD COLUMN     "lost_count" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "import_error" ADD COLUMN     "code" TEXT,
ADD COLUMN     "values" TEXT[];

-- AlterTable
ALTER TABLE "import" ADD COLUMN     "dry_run" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mapping" JSONB,
ADD COLUMN     "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "media" ADD COLUMN     "tag_source" "TagSource",
ADD COLUMN     "tagged_at" TIMESTAMPTZ(3),
ADD COLUMN     "tag_run_id" UUID;

-- AlterTable
ALTER TABLE "sequence" ADD COLUMN     "lost_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "read_up_to" BIGINT;

-- AlterTable
ALTER TABLE "event_type" ADD COLUMN     "merged_into" TEXT;

-- CreateTable
CREATE TABLE "import_change" (
    "import_id" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB,

    CONSTRAINT "import_change_pkey" PRIMARY KEY ("import_id","subject")
);

-- CreateTable
CREATE TABLE "event_correction" (
    "id" SERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "kind" "CorrectionKind" NOT NULL,
    "behavior_ids" BIGINT[],
    "type_code" TEXT,
    "category" "EventCategory",
    "context" TEXT[],
    "principal" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_summary" (
    "id" SERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "sequence_id" INTEGER,
    "run_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_summary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "llm_prompt" (
    "purpose" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "first_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "llm_prompt_pkey" PRIMARY KEY ("purpose","text_hash")
);

-- CreateIndex
CREATE INDEX "import_change_subject_idx" ON "import_change"("subject");

-- CreateIndex
CREATE INDEX "event_correction_user_id_idx" ON "event_correction"("user_id");

-- CreateIndex
CREATE INDEX "user_summary_run_id_idx" ON "user_summary"("run_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_summary_user_id_version_key" ON "user_summary"("user_id", "version");

-- AddForeignKey
ALTER TABLE "event_type" ADD CONSTRAINT "event_type_merged_into_fkey" FOREIGN KEY ("merged_into") REFERENCES "event_type"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_change" ADD CONSTRAINT "import_change_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_correction" ADD CONSTRAINT "event_correction_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_correction" ADD CONSTRAINT "event_correction_type_code_fkey" FOREIGN KEY ("type_code") REFERENCES "event_type"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_summary" ADD CONSTRAINT "user_summary_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_summary" ADD CONSTRAINT "user_summary_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the first release calls tags came with the data.
UPDATE "app" SET "tag_source" = 'IMPORT', "tagged_at" = CURRENT_TIMESTAMP WHERE "tags" <> '{}';
UPDATE "media" SET "tag_source" = 'IMPORT', "tagged_at" = CURRENT_TIMESTAMP WHERE "tags" <> '{}';

