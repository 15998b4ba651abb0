package org.xinchuan.identifier;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the operator decides about identity numbers and phones.
 *
 * @param on whether they may be recorded at all
 * @param keyFile where the keys are; empty for beside the embedded store
 */
public record IdentifierSettings(boolean on, Optional<Path> keyFile) {

    /** None are recorded. */
    public static final IdentifierSettings OFF = new IdentifierSettings(false, Optional.empty());
}
