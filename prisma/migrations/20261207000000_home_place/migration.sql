-- AlterTable
ALTER TABLE "people" ADD COLUMN     "home_filter" TEXT NOT NULL DEFAULT 'live',
ADD COLUMN     "home_hash" TEXT,
ADD COLUMN     "home_known_page" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "home_page" INTEGER NOT NULL DEFAULT 0;
