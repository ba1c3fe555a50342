-- What the sweep and the weekly scores look for, so that they need not read what is there of people about whom nothing
-- has changed.
CREATE INDEX "opportunities_expiring_idx" ON "opportunities" ("expires_at") WHERE "state" = 'open';
CREATE INDEX "opportunities_refused_idx" ON "opportunities" ("last_refusal_at") WHERE "last_refusal_at" IS NOT NULL;
CREATE INDEX "suggestions_made_idx" ON "suggestions" ("created_at");
