package org.xinchuan;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

import java.util.Comparator;

/** Runs the classes on the demo group one after the other, so that it is imported once. */
final class DemoGroupFirst implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing(one -> !one.isAnnotated(OnDemoGroup.class)));
    }
}
