-- AlterTable
ALTER TABLE "sequence" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "cohort" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cohort_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mining" (
    "id" SERIAL NOT NULL,
    "run_id" UUID,
    "question" JSONB NOT NULL,
    "question_hash" TEXT NOT NULL,
    "data_version" TEXT NOT NULL,
    "profile_version" TEXT,
    "sequence_ids" INTEGER[],
    "sequence_count" INTEGER NOT NULL,
    "event_count" INTEGER NOT NULL,
    "least_support" INTEGER,
    "target_count" INTEGER,
    "pattern_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "mining_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pattern" (
    "mining_id" INTEGER NOT NULL,
    "rank" INTEGER NOT NULL,
    "steps" JSONB NOT NULL,
    "codes" TEXT[],
    "step_count" INTEGER NOT NULL,
    "length" INTEGER NOT NULL,
    "support" INTEGER NOT NULL,
    "confidence" DOUBLE PRECISION,
    "lift" DOUBLE PRECISION,
    "prefix_supports" INTEGER[],
    "suffix_supports" INTEGER[],
    "lags" JSONB NOT NULL,
    "span" DOUBLE PRECISION NOT NULL,
    "example" JSONB NOT NULL,
    "target_support" INTEGER,
    "odds_ratio" DOUBLE PRECISION,
    "odds_low" DOUBLE PRECISION,
    "odds_high" DOUBLE PRECISION,
    "p_value" DOUBLE PRECISION,
    "q_value" DOUBLE PRECISION,
    "target_lag" JSONB,
    "saved_at" TIMESTAMPTZ(3),
    "note" TEXT,

    CONSTRAINT "pattern_pkey" PRIMARY KEY ("mining_id","rank")
);

-- CreateIndex
CREATE UNIQUE INDEX "cohort_name_key" ON "cohort"("name");

-- CreateIndex
CREATE UNIQUE INDEX "mining_run_id_key" ON "mining"("run_id");

-- CreateIndex
CREATE INDEX "mining_question_hash_data_version_idx" ON "mining"("question_hash", "data_version");

-- AddForeignKey
ALTER TABLE "mining" ADD CONSTRAINT "mining_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pattern" ADD CONSTRAINT "pattern_mining_id_fkey" FOREIGN KEY ("mining_id") REFERENCES "mining"("id") ON DELETE CASCADE ON UPDATE CASCADE;


