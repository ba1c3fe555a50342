-- Habits that were offered fade too when they have stopped.
DROP INDEX "patterns_fading_idx";
CREATE INDEX "patterns_fading_idx" ON "patterns" ("last_seen_at") WHERE "state" IN ('watching', 'ready', 'offered');
