-- Runs that nobody reacted to are found by when they came.
ALTER TYPE "engagement_source" ADD VALUE 'silence';
CREATE INDEX "runs_delivered_at_idx" ON "runs" USING BRIN ("delivered_at");
