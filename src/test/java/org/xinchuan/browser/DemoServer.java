package org.xinchuan.browser;

/** A server with the demo group; a running one can be named by the property xinchuan.pages. */
final class DemoServer implements AutoCloseable {

    private final String address;

    private DemoServer(String address) {
        this.address = address;
    }

    static DemoServer start() {
        return new DemoServer(System.getProperty("xinchuan.pages"));
    }

    /** Where it answers, without a slash at the end. */
    String address() {
        return address;
    }

    @Override
    public void close() {}
}
