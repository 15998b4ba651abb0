package org.xinchuan;

import org.xinchuan.http.Proxies;

import java.net.InetAddress;
import java.net.URI;
import java.util.Map;

/**
 * Where what is not encrypted may go: to this machine, and elsewhere only when whoever runs the
 * server says that nobody else can read or change it on the way.
 *
 * @param proxies the variable {@code XINCHUAN_PROXIES} as it was set, or null
 * @param trusted whether the network is said to be one in which nobody else listens
 */
record Network(String proxies, boolean trusted) {

    private static final String PROXIES = "XINCHUAN_PROXIES";
    private static final String NETWORK = "XINCHUAN_NETWORK";
    private static final String TRUSTED = "trusted";

    /**
     * Reads the environment.
     *
     * @throws IllegalArgumentException naming the variable that is wrong
     */
    static Network of(Map<String, String> environment) {
        String word = environment.getOrDefault(NETWORK, "").strip();
        if (!word.isEmpty() && !word.equals(TRUSTED)) {
            throw new IllegalArgumentException(NETWORK + " can only be " + TRUSTED + ".");
        }
        String proxies = environment.getOrDefault(PROXIES, "").strip();
        Network network = new Network(proxies.isEmpty() ? null : proxies, word.equals(TRUSTED));
        // Said at once, and not when the store is open.
        network.inFront();
        return network;
    }

    /**
     * The proxies in front of the server, which alone may call it unless the network is trusted.
     */
    Proxies inFront() {
        if (proxies == null) {
            return Proxies.NONE;
        }
        try {
            return Proxies.of(proxies, !trusted);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(PROXIES + ": " + e.getMessage(), e);
        }
    }

    /**
     * Checks that a server that listens on an address is called over TLS.
     *
     * @throws IllegalArgumentException naming what to set
     */
    void listenOn(String host) {
        if (!isThisMachine(host) && proxies == null && !trusted) {
            throw new IllegalArgumentException(
                    "--host "
                            + host
                            + " would be called without TLS. Put a proxy with TLS in front and name"
                            + " its address in "
                            + PROXIES
                            + ", or set "
                            + NETWORK
                            + "="
                            + TRUSTED
                            + " where nobody else can listen.");
        }
    }

    /**
     * Checks that a connection is encrypted or stays on this machine.
     *
     * @param name of the variable or option that says where it leads
     * @param encrypted whether it is
     * @param instead what to write for one that is
     * @throws IllegalArgumentException naming what to set
     */
    void connectTo(String name, URI address, boolean encrypted, String instead) {
        if (!encrypted && !trusted && !isThisMachine(address.getHost())) {
            throw new IllegalArgumentException(
                    name
                            + " leads to "
                            + address.getHost()
                            + " without TLS. Use "
                            + instead
                            + ", or set "
                            + NETWORK
                            + "="
                            + TRUSTED
                            + " where nobody else can listen.");
        }
    }

    /** Whether a host is this machine by one of its own names; no name is looked up. */
    static boolean isThisMachine(String host) {
        if (host == null) {
            return false;
        }
        if (host.equals("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
