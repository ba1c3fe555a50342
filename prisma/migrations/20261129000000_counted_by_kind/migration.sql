-- From when on what is made of offers of a type counts towards a verdict on it, where the verdict was taken back.
ALTER TABLE "proactiveness_settings" ADD COLUMN "counts_from" JSONB NOT NULL DEFAULT '{}';
