-- CreateEnum
CREATE TYPE "workspace_off" AS ENUM ('removed', 'not_installed', 'not_allowed', 'unreadable');

-- AlterTable
ALTER TABLE "workspaces" ADD COLUMN "off_at" TIMESTAMPTZ(3),
  ADD COLUMN "off_reason" "workspace_off";

-- AlterTable
ALTER TABLE "people" ADD COLUMN "team_id" TEXT;

-- AlterTable
ALTER TABLE "schedules" ADD COLUMN "held" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "installations" (
    "workspace_id" UUID NOT NULL,
    "key_id" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "enterprise_id" TEXT,
    "bot_id" TEXT NOT NULL,
    "team_url" TEXT NOT NULL,
    "scopes" TEXT[],
    "installed_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "installations_pkey" PRIMARY KEY ("workspace_id")
);

-- CreateTable
CREATE TABLE "workspace_usage" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "tokens" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "workspace_usage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "workspace_usage_workspace_id_at_idx" ON "workspace_usage"("workspace_id", "at");

-- AddForeignKey
ALTER TABLE "installations" ADD CONSTRAINT "installations_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace_usage" ADD CONSTRAINT "workspace_usage_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema language cannot say.

ALTER TABLE "workspaces"
  ADD CONSTRAINT "workspaces_off_check" CHECK (("off_reason" IS NULL) = ("off_at" IS NULL));

-- What is held is not looked at, however long it has been due.
DROP INDEX "schedules_due_idx";
CREATE INDEX "schedules_due_idx" ON "schedules" ("next_run_at") WHERE "next_run_at" IS NOT NULL AND NOT "held";
