-- CreateEnum
CREATE TYPE "GraphFocus" AS ENUM ('COMPREHENSIVE', 'CONVERSION', 'CHURN', 'PROFILE');

-- CreateEnum
CREATE TYPE "GraphNodeKind" AS ENUM ('EVENT', 'RESULT', 'FEATURE');

-- CreateEnum
CREATE TYPE "GraphEdgeKind" AS ENUM ('SEQUENTIAL', 'CAUSAL', 'CONDITIONAL');

-- CreateEnum
CREATE TYPE "GraphClaim" AS ENUM ('FOLLOWS', 'PREDICTS', 'SUGGESTS_CAUSE', 'HOLDS_FOR');

-- CreateTable
CREATE TABLE "graph_series" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "graph_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "graph" (
    "id" SERIAL NOT NULL,
    "series_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "focus" "GraphFocus" NOT NULL,
    "request" JSONB NOT NULL,
    "run_id" UUID,
    "data_version" TEXT NOT NULL,
    "profile_version" TEXT NOT NULL,
    "sequence_ids" INTEGER[],
    "sequence_count" INTEGER NOT NULL,
    "event_count" INTEGER NOT NULL,
    "tested_count" INTEGER NOT NULL,
    "node_count" INTEGER NOT NULL,
    "edge_count" INTEGER NOT NULL,
    "mining_id" INTEGER,
    "pattern_ranks" INTEGER[],
    "model" TEXT,
    "layout" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "graph_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "graph_node" (
    "graph_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "GraphNodeKind" NOT NULL,
    "codes" TEXT[],
    "result" "EventCategory",
    "feature" JSONB,
    "zh" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "events" INTEGER NOT NULL,
    "users" INTEGER NOT NULL,
    "name" TEXT,
    "description" TEXT,

    CONSTRAINT "graph_node_pkey" PRIMARY KEY ("graph_id","number")
);

-- CreateTable
CREATE TABLE "graph_edge" (
    "graph_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "GraphEdgeKind" NOT NULL,
    "claim" "GraphClaim" NOT NULL,
    "source" INTEGER NOT NULL,
    "target" INTEGER NOT NULL,
    "sign" TEXT NOT NULL,
    "users" INTEGER NOT NULL,
    "ratio" DOUBLE PRECISION NOT NULL,
    "q_value" DOUBLE PRECISION NOT NULL,
    "figures" JSONB NOT NULL,
    "explanation" TEXT,

    CONSTRAINT "graph_edge_pkey" PRIMARY KEY ("graph_id","number")
);

-- CreateTable
CREATE TABLE "graph_insight" (
    "graph_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "citations" TEXT[],

    CONSTRAINT "graph_insight_pkey" PRIMARY KEY ("graph_id","number")
);

-- CreateTable
CREATE TABLE "graph_rejected_line" (
    "id" BIGSERIAL NOT NULL,
    "graph_id" INTEGER NOT NULL,
    "attempt" INTEGER NOT NULL,
    "line" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "detail" TEXT NOT NULL,

    CONSTRAINT "graph_rejected_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question" (
    "id" SERIAL NOT NULL,
    "graph_id" INTEGER NOT NULL,
    "follows_id" INTEGER,
    "run_id" UUID,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "template" TEXT,
    "model" TEXT,
    "sentences" JSONB NOT NULL DEFAULT '[]',
    "retrieved" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "question_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "graph_run_id_key" ON "graph"("run_id");

-- CreateIndex
CREATE UNIQUE INDEX "graph_series_id_version_key" ON "graph"("series_id", "version");

-- CreateIndex
CREATE INDEX "graph_rejected_line_graph_id_id_idx" ON "graph_rejected_line"("graph_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "question_run_id_key" ON "question"("run_id");

-- CreateIndex
CREATE INDEX "question_graph_id_id_idx" ON "question"("graph_id", "id");

-- AddForeignKey
ALTER TABLE "graph" ADD CONSTRAINT "graph_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "graph_series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "graph" ADD CONSTRAINT "graph_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "graph" ADD CONSTRAINT "graph_mining_id_fkey" FOREIGN KEY ("mining_id") REFERENCES "mining"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "graph_node" ADD CONSTRAINT "graph_node_graph_id_fkey" FOREIGN KEY ("graph_id") REFERENCES "graph"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "graph_edge" ADD CONSTRAINT "graph_edge_graph_id_fkey" FOREIGN KEY ("graph_id") REFERENCES "graph"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "graph_insight" ADD CONSTRAINT "graph_insight_graph_id_fkey" FOREIGN KEY ("graph_id") REFERENCES "graph"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "graph_rejected_line" ADD CONSTRAINT "graph_rejected_line_graph_id_fkey" FOREIGN KEY ("graph_id") REFERENCES "graph"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_graph_id_fkey" FOREIGN KEY ("graph_id") REFERENCES "graph"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_follows_id_fkey" FOREIGN KEY ("follows_id") REFERENCES "question"("id") ON DELETE SET NULL ON UPDATE CASCADE;


