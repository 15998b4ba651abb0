package org.xinchuan.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The demo account a visitor has signed in with; without it the visitor is the public. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@interface SignedInAs {
    /** Sees and records everything. */
    String ADMINISTRATOR = "yanshi-sheng";

    /** Records for one enterprise, 石门岭水电. */
    String RECORDER = "yanshi-luru";

    /** Sees nobody's record but the changes. */
    String AUDITOR = "yanshi-shenji";

    String value() default ADMINISTRATOR;
}
