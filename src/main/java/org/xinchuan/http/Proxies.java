package org.xinchuan.http;

import jakarta.servlet.http.HttpServletRequest;

import org.eclipse.jetty.util.InetAddressSet;

import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The proxies in front of this server, which take TLS off and say for whom they call. Nobody else
 * is believed: anybody can send an {@code X-Forwarded-For}.
 */
public final class Proxies {

    /** No proxy is known, and whoever reaches the server may call it. */
    public static final Proxies NONE = new Proxies(new InetAddressSet(), false);

    /** In which a proxy says for whom it calls, after whatever was there before. */
    static final String HEADER = "X-Forwarded-For";

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private final InetAddressSet own;
    private final boolean alone;

    private Proxies(InetAddressSet own, boolean alone) {
        this.own = own;
        this.alone = alone;
    }

    /**
     * The proxies of a list.
     *
     * @param list IP addresses and networks such as {@code 10.1.0.0/16}, with commas between them
     * @param alone whether nobody but them and this machine may call
     * @throws IllegalArgumentException naming what is neither
     */
    public static Proxies of(String list, boolean alone) {
        InetAddressSet own = new InetAddressSet();
        for (String one : list.split(",", -1)) {
            String text = one.strip();
            try {
                // The set would look a name up, and take a range; a literal address is neither.
                if (literal(text.replaceFirst("/\\d{1,3}$", "")) == null) {
                    throw new IllegalArgumentException("no address");
                }
                own.add(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" is no IP address and no network such as 10.1.0.0/16.", e);
            }
        }
        return new Proxies(own, alone);
    }

    /**
     * Whether somebody may call from an address.
     *
     * @param peer the other end of the connection
     */
    boolean admits(String peer) {
        return !alone || isThisMachine(peer) || isOwn(peer);
    }

    /**
     * From where a call comes: the other end of the connection or, when that is one of these
     * proxies, the last address of the header that is none of them. What stands before it was said
     * by somebody else.
     *
     * @param peer the other end of the connection
     * @param forwarded the values of the header in the order in which they were sent
     */
    String caller(String peer, List<String> forwarded) {
        if (forwarded.isEmpty() || !isOwn(peer)) {
            return peer;
        }
        String[] hops = String.join(",", forwarded).split(",", -1);
        String caller = peer;
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = withoutPort(hops[i].strip());
            InetAddress address = literal(hop);
            if (address == null) {
                return caller;
            }
            caller = address.getHostAddress();
            if (!own.test(address)) {
                return caller;
            }
        }
        return caller;
    }

    /** The values of the header of a request. */
    static List<String> forwarded(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HEADER));
    }

    /** Whether an address is this machine's own. */
    public static boolean isThisMachine(String address) {
        InetAddress literal = literal(address);
        return literal != null && literal.isLoopbackAddress();
    }

    private boolean isOwn(String peer) {
        InetAddress address = literal(peer);
        return address != null && own.test(address);
    }

    /** Some proxies add the port: {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711}. */
    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            return hop.replaceFirst("^\\[([^]]*)](:\\d+)?$", "$1");
        }
        return hop.indexOf(':') == hop.lastIndexOf(':') ? hop.replaceFirst(":\\d+$", "") : hop;
    }

    /** An address, never a name: nothing is looked up. Null for what is none, or is cut short. */
    private static InetAddress literal(String address) {
        try {
            return address.indexOf(':') >= 0 || IPV4.matcher(address).matches()
                    ? InetAddress.ofLiteral(address)
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
