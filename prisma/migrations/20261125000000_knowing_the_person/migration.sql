-- CreateEnum
CREATE TYPE "memory_kind" AS ENUM ('fact', 'preference', 'decision', 'note', 'event', 'commitment');

-- CreateEnum
CREATE TYPE "entity_kind" AS ENUM ('person', 'project', 'organisation', 'tool', 'topic');

-- CreateEnum
CREATE TYPE "onboarding" AS ENUM ('new', 'asked', 'done');

-- CreateTable
CREATE TABLE "proactiveness_settings" (
    "person_id" UUID NOT NULL,
    "onboarding" "onboarding" NOT NULL DEFAULT 'new',
    "level" DOUBLE PRECISION NOT NULL DEFAULT 0.7,
    "held_back" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "favoured" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "quiet_from" INTEGER,
    "quiet_until" INTEGER,
    "work_from" INTEGER NOT NULL DEFAULT 540,
    "work_until" INTEGER NOT NULL DEFAULT 1080,
    "work_days" INTEGER[] DEFAULT ARRAY[1, 2, 3, 4, 5]::INTEGER[],
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "proactiveness_settings_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "memories" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "memory_kind" NOT NULL,
    "content" TEXT NOT NULL,
    "importance" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "told" INTEGER NOT NULL DEFAULT 1,
    "happens_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "whole_day" BOOLEAN NOT NULL DEFAULT false,
    "done_at" TIMESTAMPTZ(3),
    "superseded_by" UUID,
    "conversation_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "memories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entities" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "entity_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "about" TEXT,
    "mentions" INTEGER NOT NULL DEFAULT 1,
    "last_mention_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "entities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "relations" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "from_id" UUID,
    "label" TEXT NOT NULL,
    "to_id" UUID,
    "conversation_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "relations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "usage" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "cause_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "tokens_in" INTEGER NOT NULL,
    "tokens_out" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "usage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "erased_people" (
    "hash" TEXT NOT NULL,
    "tokens" INTEGER NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "erased_people_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "memories_person_id_created_at_idx" ON "memories"("person_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "entities_person_id_kind_key_key" ON "entities"("person_id", "kind", "key");

-- CreateIndex
CREATE INDEX "relations_person_id_idx" ON "relations"("person_id");

-- CreateIndex
CREATE INDEX "relations_from_id_idx" ON "relations"("from_id");

-- CreateIndex
CREATE INDEX "relations_to_id_idx" ON "relations"("to_id");

-- CreateIndex
CREATE INDEX "usage_person_id_at_idx" ON "usage"("person_id", "at");

-- AddForeignKey
ALTER TABLE "proactiveness_settings" ADD CONSTRAINT "proactiveness_settings_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memories" ADD CONSTRAINT "memories_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entities" ADD CONSTRAINT "entities_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relations" ADD CONSTRAINT "relations_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relations" ADD CONSTRAINT "relations_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "entities"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relations" ADD CONSTRAINT "relations_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "entities"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "usage" ADD CONSTRAINT "usage_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterEnum
ALTER TYPE "delivery_kind" ADD VALUE 'file';

-- AlterTable
ALTER TABLE "people" ADD COLUMN "foreign" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "erasing_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "conversations" ADD COLUMN "summary" TEXT,
  ADD COLUMN "summarised_to" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "messages" ADD COLUMN "masked" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "files" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- What the schema language cannot say.

-- The same thing told in other words is found by its trigrams.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "memories_content_trgm_idx" ON "memories" USING gin ("content" gin_trgm_ops);

-- What is known is found by its words.
ALTER TABLE "memories" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (to_tsvector('english', "content")) STORED;
CREATE INDEX "memories_search_idx" ON "memories" USING gin ("search");

-- What is still so.
CREATE INDEX "memories_live_idx" ON "memories" ("person_id", "kind") WHERE "superseded_by" IS NULL;

ALTER TABLE "memories"
  ADD CONSTRAINT "memories_content_check" CHECK (length("content") BETWEEN 1 AND 1000),
  ADD CONSTRAINT "memories_importance_check" CHECK ("importance" BETWEEN 0 AND 1),
  ADD CONSTRAINT "memories_dates_check" CHECK (
    ("happens_at" IS NULL OR "kind" = 'event') AND
    ("due_at" IS NULL AND "done_at" IS NULL OR "kind" = 'commitment')
  );

-- One relation is there once, and the person is null at either end.
CREATE UNIQUE INDEX "relations_once_key" ON "relations" ("person_id", "from_id", "label", "to_id") NULLS NOT DISTINCT;
ALTER TABLE "relations"
  ADD CONSTRAINT "relations_ends_check" CHECK ("from_id" IS NOT NULL OR "to_id" IS NOT NULL);

ALTER TABLE "proactiveness_settings"
  ADD CONSTRAINT "proactiveness_settings_level_check" CHECK ("level" BETWEEN 0 AND 1),
  ADD CONSTRAINT "proactiveness_settings_hours_check" CHECK (
    "work_from" BETWEEN 0 AND 1439 AND "work_until" BETWEEN 0 AND 1440
    AND "quiet_from" BETWEEN 0 AND 1439 AND "quiet_until" BETWEEN 0 AND 1440
  );
