-- CreateEnum
CREATE TYPE "RunLane" AS ENUM ('INTERACTIVE', 'BATCH', 'COORDINATOR');

-- CreateEnum
CREATE TYPE "BatchMemberStatus" AS ENUM ('WAITING', 'ACTIVE', 'SUCCEEDED', 'FAILED', 'CANCELLED', 'SKIPPED');

-- AlterTable
ALTER TABLE "run" DROP COLUMN "priority",
ADD COLUMN     "expired_at" TIMESTAMPTZ(3),
ADD COLUMN     "lane" "RunLane" NOT NULL DEFAULT 'INTERACTIVE',
ADD COLUMN     "parent_id" UUID,
ADD COLUMN     "wait_until" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "run_step" ADD COLUMN     "failures" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "started_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "batch_member" (
    "batch_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "status" "BatchMemberStatus" NOT NULL DEFAULT 'WAITING',
    "run_id" UUID,
    "event_count" INTEGER NOT NULL DEFAULT 0,
    "error_code" TEXT,
    "error_message" TEXT,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "batch_member_pkey" PRIMARY KEY ("batch_id","position")
);

-- CreateIndex
CREATE INDEX "batch_member_batch_id_status_position_idx" ON "batch_member"("batch_id", "status", "position");

-- CreateIndex
CREATE INDEX "batch_member_run_id_idx" ON "batch_member"("run_id");

-- CreateIndex
CREATE INDEX "run_parent_id_idx" ON "run"("parent_id");

-- AddForeignKey
ALTER TABLE "run" ADD CONSTRAINT "run_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_member" ADD CONSTRAINT "batch_member_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_member" ADD CONSTRAINT "batch_member_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The journals that have been kept for as long as the setting says are looked for by the time they ended.
CREATE INDEX "run_to_expire" ON "run"("ended_at") WHERE "expired_at" IS NULL AND "ended_at" IS NOT NULL;
