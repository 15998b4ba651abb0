package org.xinchuan.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The cookie by this machine's own name, and by any other. */
final class SessionCookieTest {

    private static final SessionCookie HERE = new SessionCookie(true);
    private static final SessionCookie ELSEWHERE = new SessionCookie(false);

    @Test
    void byAnyOtherNameItNeedsTlsAndBelongsToThisHostAlone() {
        assertThat(ELSEWHERE.set("x"))
                .isEqualTo("__Host-xinchuan=x; Path=/; HttpOnly; SameSite=Lax; Secure");
        assertThat(HERE.set("x")).isEqualTo("xinchuan=x; Path=/; HttpOnly; SameSite=Lax");
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
