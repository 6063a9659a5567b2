-- The second database of the server: Prefect's own, which is only the alarm clock.
CREATE DATABASE prefect;
\connect prefect
CREATE EXTENSION pg_trgm;
