package org.xinchuan.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.standard.Fault;

import java.util.Optional;

/** Which passwords may be chosen: what is soon guessed may not, and nothing is asked of letters. */
final class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一条大河波浪宽，风吹稻花香两岸",
                "两岸青山相对出江水向东流",
                "我家门前有三棵歪脖子枣树",
                "onlylettersinlowercase",
                "correct horse battery staple",
                "k7mq2-x9vhd",
                "another good password"
            })
    void aSentenceOrWhatNobodyGuessesMayBeChosen(String password) {
        String long12 = password.length() < 12 ? password + "4" : password;
        assertThat(rules.fault("new", long12, "luru")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "football1234, PASSWORD_COMMON, 常见的口令",
                "P@ssw0rd1234, PASSWORD_COMMON, 常见的口令",
                "drowssap1234, PASSWORD_COMMON, 常见的口令",
                "woaini1314520, PASSWORD_COMMON, 常见的口令",
                "iloveyou12345, PASSWORD_COMMON, 常见的口令",
                "michaeljackson, PASSWORD_COMMON, 姓名",
                "asdfghjkl;'zx, PASSWORD_COMMON, 键盘",
                "aaaaaaaaaaaaaa, PASSWORD_COMMON, 重复",
                "abcabcabcabcabc, PASSWORD_COMMON, 重复",
                "abcdefghijklm, PASSWORD_COMMON, 顺序",
                "1987-10-1 1987, PASSWORD_COMMON, 日期",
                "Xinchuan-2026!, PASSWORD_OF_OUR_WORDS, 本系统",
                "工作室管理员2026工作室师徒, PASSWORD_OF_OUR_WORDS, 本系统",
                "shitu-gongzuoshi-1, PASSWORD_OF_OUR_WORDS, 本系统",
                "my-LuRu-passphrase, PASSWORD_HAS_NAME, 账户名"
            })
    void whatIsSoonGuessedIsRefusedWithTheReason(String password, String code, String why) {
        Fault fault = rules.fault("new", password, "luru").orElseThrow();

        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.message().zh()).contains(why);
        assertThat(fault.message().en()).isNotBlank().doesNotContain(password);
    }

    /** The longest, made of what costs the estimate most: unbounded, the first takes a minute. */
    @ParameterizedTest
    @CsvSource({
        "4@8({[<369&#!|1/05$7+%2, true",
        "password4dmin0n, true",
        "1a1b1c, true",
        "19870112, false"
    })
    void theLongestIsJudgedByItsBeginning(String part, boolean taken) {
        String longest = part.repeat(128).substring(0, 127) + "江";

        assertThat(rules.fault("new", longest, "luru").isEmpty()).isEqualTo(taken);
    }

    @Test
    void whatIsTooShortOrTooLongIsNotEvenJudged() {
        for (String wrong : new String[] {null, "", "k7mq2-x9vhd", "汉".repeat(129)}) {
            assertThat(rules.fault("new", wrong, "luru").orElseThrow().code())
                    .isEqualTo("PASSWORD_LENGTH");
        }
    }
}
