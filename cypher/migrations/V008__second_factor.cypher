// 第二因素 · The second factor of an account
UNWIND ['recoveryCodes', 'secondFactor'] AS word
CALL db.createProperty(word)
RETURN count(*);
