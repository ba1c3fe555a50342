-- That something was forgotten, for as long as it could be noticed again in what was said before.
CREATE TABLE "forget_marks" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "words" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "forget_marks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "forget_marks_person_id_at_idx" ON "forget_marks"("person_id", "at");

-- AddForeignKey
ALTER TABLE "forget_marks" ADD CONSTRAINT "forget_marks_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What tools were answered is of use only to a turn that may be repeated, and is let go with its end from now on.
UPDATE "tool_calls" c SET "answer" = CASE WHEN c."answer" ? 'confirm' THEN '{"confirm": true}' ELSE '{}' END::jsonb
FROM "turns" t WHERE t."id" = c."cause" AND t."state" <> 'running';
