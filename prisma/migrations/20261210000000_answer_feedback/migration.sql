-- CreateTable
CREATE TABLE "answer_feedback" (
    "turn_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "good" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_feedback_pkey" PRIMARY KEY ("turn_id")
);

-- CreateIndex
CREATE INDEX "answer_feedback_person_id_created_at_idx" ON "answer_feedback"("person_id", "created_at");

-- AddForeignKey
ALTER TABLE "answer_feedback" ADD CONSTRAINT "answer_feedback_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_feedback" ADD CONSTRAINT "answer_feedback_turn_id_fkey" FOREIGN KEY ("turn_id") REFERENCES "turns"("id") ON DELETE CASCADE ON UPDATE CASCADE;
