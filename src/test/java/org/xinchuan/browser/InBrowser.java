package org.xinchuan.browser;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test class that visits the pages of the demo group; see {@link BrowserExtension}. These classes
 * run one after the other, beside all others: they have a store, a server and a browser of their
 * own, and spend half of their time waiting for pages.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(BrowserExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(InBrowser.SERVER)
@interface InBrowser {
    /** Held by who visits: one window at a time, as a browser belongs to one thread at a time. */
    String SERVER = "the server of the demo group";
}
