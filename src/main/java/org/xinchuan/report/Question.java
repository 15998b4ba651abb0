package org.xinchuan.report;

import java.util.HashMap;
import java.util.Map;

/**
 * What the rows of a report depend on.
 *
 * @param sequence of the last change that was seen before they were asked for
 * @param arguments of the statement, within the caller's reach
 */
record Question(long sequence, Report report, Map<String, Object> arguments) {

    Question {
        // A map that allows null, which stands for what was left out.
        arguments = java.util.Collections.unmodifiableMap(new HashMap<>(arguments));
    }
}
