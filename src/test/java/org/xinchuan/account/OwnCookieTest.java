package org.xinchuan.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The cookie by this machine's own name, and by any other. */
final class OwnCookieTest {

    private static final OwnCookie HERE = OwnCookie.session(true);
    private static final OwnCookie ELSEWHERE = OwnCookie.session(false);

    @Test
    void byAnyOtherNameItNeedsTlsAndBelongsToThisHostAlone() {
        assertThat(ELSEWHERE.set("x"))
                .isEqualTo("__Host-xinchuan=x; Path=/; HttpOnly; Secure; SameSite=Strict");
        assertThat(HERE.set("x")).isEqualTo("xinchuan=x; Path=/; HttpOnly; SameSite=Strict");
        assertThat(ELSEWHERE.clear()).contains("__Host-xinchuan=; Max-Age=0;");
    }

    @Test
    void oneIsNotTakenForTheOther() {
        assertThat(HERE.in("lang=zh; xinchuan=abc")).isEqualTo("abc");
        assertThat(ELSEWHERE.in("lang=zh; xinchuan=abc")).isNull();
        assertThat(HERE.in("__Host-xinchuan=abc; a")).isNull();
        assertThat(ELSEWHERE.in("a; __Host-xinchuan=abc")).isEqualTo("abc");
        assertThat(HERE.in(null)).isNull();
    }
}
