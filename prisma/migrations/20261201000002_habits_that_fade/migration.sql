-- Habits that have stopped are found by when they were last seen.
CREATE INDEX "patterns_fading_idx" ON "patterns" ("last_seen_at") WHERE "state" IN ('watching', 'ready');
