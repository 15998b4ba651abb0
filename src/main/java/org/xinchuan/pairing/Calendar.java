package org.xinchuan.pairing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What is due as a calendar (RFC 5545): a day without a time for each thing, that moves with it
 * when its day changes, since its id stays the same.
 */
final class Calendar {

    static final String TYPE = "text/calendar; charset=utf-8";

    /** Octets that a line may have before its end (RFC 5545 §3.1). */
    private static final int LONGEST = 75;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final StringBuilder text = new StringBuilder();

    private Calendar() {}

    static String of(List<DueItem> items, LocalDate today, String language) {
        boolean english = "en".equals(language);
        Calendar calendar = new Calendar();
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//Xinchuan//Pairings//ZH");
        calendar.line("CALSCALE", "GREGORIAN");
        calendar.line("METHOD", "PUBLISH");
        calendar.line("X-WR-CALNAME", english ? "Pairings due" : "师徒结对到期与考核");
        items.forEach(item -> calendar.event(item, today, english));
        calendar.line("END", "VCALENDAR");
        return calendar.text.toString();
    }

    private void event(DueItem item, LocalDate today, boolean english) {
        String id = item.pairing().pairing().id();
        String between = english ? ", " : "、";
        String people =
                String.join(between, DueItem.names(item, true))
                        + " → "
                        + String.join(between, DueItem.names(item, false));
        line("BEGIN", "VEVENT");
        line("UID", item.kind() + "-" + id + "@xinchuan");
        line("DTSTAMP", today.format(DAY) + "T000000Z");
        line("DTSTART;VALUE=DATE", item.on().format(DAY));
        line("DTEND;VALUE=DATE", item.on().plusDays(1).format(DAY));
        line("SUMMARY", escaped(item.kind().label().in(english ? "en" : "zh") + " " + people));
        String number = item.pairing().pairing().agreementNo();
        line("DESCRIPTION", escaped(number == null ? id : id + "\n" + number));
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    /** A line, folded after at most 75 octets and never within a character. */
    private void line(String name, String value) {
        int octets = 0;
        String whole = name + ":" + value;
        for (int i = 0; i < whole.length(); ) {
            int point = whole.codePointAt(i);
            String character = Character.toString(point);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += length;
            i += character.length();
        }
        text.append("\r\n");
    }

    /** A text as it stands in a property (RFC 5545 §3.3.11); other control characters go. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\n")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", "");
    }
}
