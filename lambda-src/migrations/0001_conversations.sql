CREATE EXTENSION IF NOT EXISTS vector;

CREATE TABLE conversations (
  user_id text NOT NULL,
  id uuid NOT NULL,
  title text NOT NULL,
  conversation jsonb NOT NULL,
  embedding vector(768),
  -- Milliseconds, as in the API, so that a cursor names a row exactly.
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  -- Bytes that the conversation takes in an answer of Lambda, where it is a JSON text inside a JSON text.
  answer_bytes integer NOT NULL
    GENERATED ALWAYS AS (octet_length(replace(replace(conversation::text, '\', '\\'), '"', '\"'))) STORED,
  -- Two learners may use the same id and never see each other's row.
  PRIMARY KEY (user_id, id),
  -- An answer of Lambda ends at 6 MB, so more could be stored but never read again.
  CONSTRAINT conversation_fits_answer CHECK (answer_bytes <= 6000000)
);

-- Lists: newest first, without touching the table where messages are not asked for.
CREATE INDEX conversations_newest ON conversations (user_id, updated_at DESC, id DESC)
  INCLUDE (title, created_at);

CREATE INDEX conversations_embedding ON conversations USING hnsw (embedding vector_cosine_ops);
