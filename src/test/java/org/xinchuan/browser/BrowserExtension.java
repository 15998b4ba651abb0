package org.xinchuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.xinchuan.browser.Visitor.Window;

/**
 * Gives a test a {@link Visitor} of the demo group: one server and one browser a JVM, one window a
 * test. After each test nothing must have gone wrong behind the page. A test with a store of its
 * own takes the {@link Chromium} alone.
 */
final class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Visitor.class || type == DemoServer.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == DemoServer.class) {
            return server(context);
        }
        if (parameter.getParameter().getType() == Chromium.class) {
            return chromium(context);
        }
        OnWindow window = parameter.getParameter().getAnnotation(OnWindow.class);
        Visitor visitor = visit(context, window == null ? Window.DESK : window.value());
        context.getStore(OURS).put(Visitor.class, visitor);
        SignedInAs account = parameter.getParameter().getAnnotation(SignedInAs.class);
        if (account != null) {
            visitor.signIn(account.value());
        }
        return visitor;
    }

    private static Visitor visit(ExtensionContext context, Window window) {
        return new Visitor(chromium(context).browser(), server(context).address(), window);
    }

    private static DemoServer server(ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(DemoServer.class, key -> DemoServer.start(), DemoServer.class);
    }

    private static Chromium chromium(ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitor visitor = context.getStore(OURS).get(Visitor.class, Visitor.class);
        if (visitor != null) {
            visitor.close();
            assertThat(visitor.troubles()).as("behind the page").isEmpty();
        }
    }
}
