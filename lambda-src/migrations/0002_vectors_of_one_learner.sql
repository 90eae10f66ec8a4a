-- Similar conversations are those of one learner, found by comparing all of them: docs/adr/0009. An index over all
-- learners' vectors finds few of one learner's, and every change of a conversation would have to enter it.
DROP INDEX conversations_embedding;

-- Vectors stay in their row, where comparing them costs one page each and not one of the row and several beside it.
-- Their rows are long, so PostgreSQL moves out what it may: the messages, but neither the key nor the title.
ALTER TABLE conversations
  ALTER COLUMN embedding SET STORAGE PLAIN,
  ALTER COLUMN user_id SET STORAGE MAIN,
  ALTER COLUMN title SET STORAGE MAIN;
