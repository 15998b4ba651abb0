package org.xinchuan.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.studio.StudioOrigin.Kind;

class OriginRulesTest {

    @ParameterizedTest
    @CsvSource({
        "2012-05-01, 2014-05-04, SPIN_OFF, true",
        "2014-05-04, 2012-05-01, SPIN_OFF, false",
        "2012-05-01, 2012-05-01, BRANCH,   false",
        "2012-05-01, 2012-05-01, SPLIT,    true",
        "2012-05-01, 2012-05-01, MERGER,   true",
        "2012,       2012-01-01, SPLIT,    true",
        "2012,       2012-03,    BRANCH,   true",
        "2012-03,    2012,       MERGER,   false",
        ",           2012,       BRANCH,   true",
        "2012,       ,           BRANCH,   true"
    })
    void theParentIsOlderByItsFirstPossibleDayWhereFoundingsAreKnown(
            String parent, String child, Kind kind, boolean oldEnough) {
        assertThat(OriginRules.oldEnough(date(parent), date(child), kind)).isEqualTo(oldEnough);
    }

    private static PartialDate date(String text) {
        return text == null ? null : PartialDate.parse(text);
    }
}
