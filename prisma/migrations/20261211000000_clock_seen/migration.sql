-- CreateTable
CREATE TABLE "clock_seen" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "latest" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clock_seen_pkey" PRIMARY KEY ("id")
);
