-- What falls with an old turn or thread is found by index, and not by reading all messages and turns for each.
-- CreateIndex
CREATE INDEX "messages_turn_id_idx" ON "messages"("turn_id");

-- CreateIndex
CREATE INDEX "turns_thread_id_idx" ON "turns"("thread_id");
