-- CreateEnum
CREATE TYPE "pattern_kind" AS ENUM ('recurring_request', 'time_based', 'topic_interest');

-- CreateEnum
CREATE TYPE "pattern_state" AS ENUM ('watching', 'ready', 'offered', 'accepted', 'dismissed', 'faded');

-- CreateEnum
CREATE TYPE "suggestion_type" AS ENUM ('schedule_habit', 'deadline_prep', 'event_prep', 'commitment_follow_up', 'topic_digest', 'welcome_back', 'schedule_cleanup');

-- CreateEnum
CREATE TYPE "opportunity_state" AS ENUM ('open', 'offered', 'lapsed', 'closed');

-- CreateEnum
CREATE TYPE "suggestion_state" AS ENUM ('open', 'accepted', 'dismissed', 'snoozed', 'ignored', 'withdrawn');

-- CreateTable
CREATE TABLE "episodes" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "summary" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "episodes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patterns" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "pattern_kind" NOT NULL,
    "label" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "regularity" JSONB,
    "confidence" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "state" "pattern_state" NOT NULL DEFAULT 'watching',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "patterns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pattern_evidence" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "pattern_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "local_at" TEXT NOT NULL,
    "summary" TEXT NOT NULL,

    CONSTRAINT "pattern_evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opportunities" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "type" "suggestion_type" NOT NULL,
    "key" TEXT NOT NULL,
    "basis" JSONB NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "state" "opportunity_state" NOT NULL DEFAULT 'open',
    "weigh_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "offers" INTEGER NOT NULL DEFAULT 0,
    "refusals" JSONB NOT NULL DEFAULT '{}',
    "last_refusal" TEXT,
    "last_refusal_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "opportunities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suggestions" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "opportunity_id" UUID NOT NULL,
    "type" "suggestion_type" NOT NULL,
    "basis" JSONB NOT NULL,
    "offer" JSONB NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    "on_accept" TEXT NOT NULL,
    "state" "suggestion_state" NOT NULL DEFAULT 'open',
    "conversation_id" UUID,
    "schedule_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "suggestions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "weekly_scores" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "person_id" UUID,
    "week" DATE NOT NULL,
    "offered" INTEGER NOT NULL,
    "accepted" INTEGER NOT NULL,
    "dismissed" INTEGER NOT NULL,
    "snoozed" INTEGER NOT NULL,
    "ignored" INTEGER NOT NULL,
    "withheld" JSONB NOT NULL,

    CONSTRAINT "weekly_scores_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "episodes_conversation_id_key" ON "episodes"("conversation_id");

-- CreateIndex
CREATE INDEX "episodes_person_id_created_at_idx" ON "episodes"("person_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "patterns_person_id_state_idx" ON "patterns"("person_id", "state");

-- CreateIndex
CREATE INDEX "pattern_evidence_person_id_idx" ON "pattern_evidence"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "pattern_evidence_pattern_id_conversation_id_key" ON "pattern_evidence"("pattern_id", "conversation_id");

-- CreateIndex
CREATE UNIQUE INDEX "opportunities_person_id_type_key_key" ON "opportunities"("person_id", "type", "key");

-- CreateIndex
CREATE INDEX "suggestions_person_id_created_at_idx" ON "suggestions"("person_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "suggestions_opportunity_id_idx" ON "suggestions"("opportunity_id");

-- AddForeignKey
ALTER TABLE "episodes" ADD CONSTRAINT "episodes_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episodes" ADD CONSTRAINT "episodes_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patterns" ADD CONSTRAINT "patterns_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pattern_evidence" ADD CONSTRAINT "pattern_evidence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pattern_evidence" ADD CONSTRAINT "pattern_evidence_pattern_id_fkey" FOREIGN KEY ("pattern_id") REFERENCES "patterns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunities"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weekly_scores" ADD CONSTRAINT "weekly_scores_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weekly_scores" ADD CONSTRAINT "weekly_scores_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "weekly_scores_person_id_idx" ON "weekly_scores"("person_id");

-- AlterEnum
ALTER TYPE "delivery_kind" ADD VALUE 'suggestion';
ALTER TYPE "delivery_kind" ADD VALUE 'calibration';

-- AlterTable
ALTER TABLE "proactiveness_settings" ADD COLUMN "count_from" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "engagement_events" ADD COLUMN "suggestion_id" UUID,
  ALTER COLUMN "run_id" DROP NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "engagement_events_suggestion_id_action_key" ON "engagement_events"("suggestion_id", "action");

-- AddForeignKey
ALTER TABLE "engagement_events" ADD CONSTRAINT "engagement_events_suggestion_id_fkey" FOREIGN KEY ("suggestion_id") REFERENCES "suggestions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema language cannot say.

ALTER TABLE "engagement_events"
  ADD CONSTRAINT "engagement_events_about_check" CHECK (num_nonnulls("run_id", "suggestion_id") = 1);

-- The same habit told in other words is found by its trigrams.
CREATE INDEX "patterns_trgm_idx" ON "patterns" USING gin (("label" || ' ' || "description") gin_trgm_ops);

-- What could be offered, by when it is to be weighed again.
CREATE INDEX "opportunities_due_idx" ON "opportunities" ("weigh_at") WHERE "state" = 'open';

-- One open offer about one thing.
CREATE UNIQUE INDEX "suggestions_open_key" ON "suggestions" ("opportunity_id") WHERE "state" = 'open';

-- One score a week, of a person or of all.
CREATE UNIQUE INDEX "weekly_scores_once_key" ON "weekly_scores" ("workspace_id", "person_id", "week") NULLS NOT DISTINCT;

ALTER TABLE "patterns"
  ADD CONSTRAINT "patterns_confidence_check" CHECK ("confidence" BETWEEN 0 AND 1);
