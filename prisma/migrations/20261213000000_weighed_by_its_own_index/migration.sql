-- Of two indexes on what is open the planner took this one for what is to be weighed as well, as closed opportunities let it
-- expect many rows, and so read what is open of everybody. A condition that only the look for what expires states keeps
-- them apart.
DROP INDEX "opportunities_expiring_idx";
CREATE INDEX "opportunities_expiring_idx" ON "opportunities" ("expires_at")
  WHERE "state" = 'open' AND "expires_at" > '2000-01-01T00:00:00Z'::timestamptz;
