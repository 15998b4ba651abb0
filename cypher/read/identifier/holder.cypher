// 身份证号现由谁持有 · Under whose id an identity number is kept, merged people included
MATCH (i:Identifiers {idHmac: $hmac})
RETURN i.person AS person
