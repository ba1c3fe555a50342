-- How often something was withheld, by the day on which it was, so that a week counts what was withheld in it.
CREATE TABLE "withheld" (
    "person_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "withheld_pkey" PRIMARY KEY ("person_id","day","reason")
);

-- CreateIndex
CREATE INDEX "withheld_day_idx" ON "withheld"("day");

-- AddForeignKey
ALTER TABLE "withheld" ADD CONSTRAINT "withheld_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nothing is looked for by it any more.
DROP INDEX "opportunities_refused_idx";
