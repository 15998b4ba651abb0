package org.xinchuan.account;

import java.util.List;

/**
 * With what somebody signed in, as coarsely as is needed to tell one's own devices apart; by the
 * header {@code User-Agent}, which anybody can make say anything.
 *
 * @param browser its name, or null when it is none that is known here
 * @param system its name, or null
 */
record Device(String browser, String system) {

    /** Nothing is known of it. */
    static final Device UNKNOWN = new Device(null, null);

    private static final int LONGEST = 512;

    /** A part of the header and what it stands for. */
    private record Sign(String part, String name) {}

    /** In this order: a browser says that it is those before it as well. */
    private static final List<Sign> BROWSERS =
            List.of(
                    new Sign("MicroMessenger/", "WeChat"),
                    new Sign("DingTalk/", "DingTalk"),
                    new Sign("Edg", "Edge"),
                    new Sign("OPR/", "Opera"),
                    new Sign("Firefox/", "Firefox"),
                    new Sign("FxiOS/", "Firefox"),
                    new Sign("Chrome/", "Chrome"),
                    new Sign("CriOS/", "Chrome"),
                    new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS =
            List.of(
                    new Sign("HarmonyOS", "HarmonyOS"),
                    new Sign("Android", "Android"),
                    new Sign("iPhone", "iOS"),
                    new Sign("iPad", "iPadOS"),
                    new Sign("Windows", "Windows"),
                    new Sign("Macintosh", "macOS"),
                    new Sign("CrOS", "ChromeOS"),
                    new Sign("Linux", "Linux"));

    /** The device of a request by its header, or null when it had none. */
    static Device of(String userAgent) {
        if (userAgent == null || userAgent.length() > LONGEST) {
            return UNKNOWN;
        }
        return new Device(named(BROWSERS, userAgent), named(SYSTEMS, userAgent));
    }

    private static String named(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.part()))
                .map(Sign::name)
                .findFirst()
                .orElse(null);
    }
}
