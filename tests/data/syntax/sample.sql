-- A comment
SELECT u.id, count(*) AS "Total sum", 'it''s' FROM users u
LEFT JOIN orders o ON o.user_id = u.id AND o.state IN ('new', NULL)
WHERE u.created_at > now() - interval '1 day' AND u.balance >= 1.5e3 /* why */
GROUP BY u.id HAVING count(*) > :least;
CREATE OR REPLACE FUNCTION f(a INTEGER) RETURNS text AS $body$
BEGIN RETURN 'x'; END;
$body$ LANGUAGE plpgsql;
insert into t (a, b) values (1, $1), (true, null);
