// 很久才答完 · Takes long
UNWIND range(1, 1000000000) AS number
RETURN sum(number) AS total
ORDER BY total
