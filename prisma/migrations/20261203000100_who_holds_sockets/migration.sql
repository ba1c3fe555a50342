-- CreateTable
CREATE TABLE "socket_leases" (
    "slot" SMALLINT NOT NULL,
    "holder" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "socket_leases_pkey" PRIMARY KEY ("slot")
);
