-- CreateEnum
CREATE TYPE "approval_state" AS ENUM ('open', 'rejected', 'expired', 'approved', 'acting', 'done', 'failed', 'unknown');

-- AlterEnum
ALTER TYPE "delivery_kind" ADD VALUE 'approval';

-- CreateTable
CREATE TABLE "approvals" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "turn_id" UUID NOT NULL,
    "tool" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "state" "approval_state" NOT NULL DEFAULT 'open',
    "outcome" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "approvals_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "approvals_person_id_created_at_idx" ON "approvals"("person_id", "created_at");

-- AddForeignKey
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;
