package org.xinchuan.standard;

import com.fasterxml.jackson.annotation.JsonValue;

import org.xinchuan.standard.Verdict.Valid;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An administrative division code of GB/T 2260. The names are data ({@code seed/regions.csv}).
 *
 * @param text six digits
 */
public record RegionCode(String text) implements Comparable<RegionCode> {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{5}");
    private static final String HUBEI = "42";

    /** Judges a written code; Hubei's own divisions are known, those elsewhere are not. */
    public static Verdict<RegionCode> check(String written) {
        String code = Written.code(written);
        if (!FORM.matcher(code).matches()) {
            return Verdict.invalid(
                    "REGION_INVALID", "行政区划代码应为6位数字", "a region code has six digits");
        }
        RegionCode region = new RegionCode(code);
        boolean unknown =
                code.startsWith(HUBEI)
                        && !Units.HUBEI.contains(code)
                        && region.cityLevel().isEmpty();
        return unknown
                ? Verdict.warn(
                        region,
                        "REGION_UNKNOWN",
                        "湖北省没有代码为 " + code + " 的市州",
                        "Hubei has no city-level unit with the code " + code)
                : new Valid<>(region);
    }

    /** The province this code lies in. */
    public RegionCode province() {
        return new RegionCode(text.substring(0, 2) + "0000");
    }

    /**
     * The unit of Hubei's 17 city-level units this code is or lies in; empty for the province, for
     * other provinces and for units that do not exist. Xiantao, Qianjiang, Tianmen and Shennongjia
     * (4290xx) are such units themselves: no prefecture row stands above them.
     */
    public Optional<RegionCode> cityLevel() {
        if (Units.CITY_LEVEL.contains(text)) {
            return Optional.of(this);
        }
        String prefecture = text.substring(0, 4) + "00";
        return Units.CITY_LEVEL.contains(prefecture)
                ? Optional.of(new RegionCode(prefecture))
                : Optional.empty();
    }

    @Override
    public int compareTo(RegionCode other) {
        return text.compareTo(other.text);
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }

    /** Read from the shipped regions when first asked for. */
    private static final class Units {
        static final Set<String> HUBEI =
                ShippedTable.rows("/seed/regions.csv").stream()
                        .map(row -> row.get(0))
                        .collect(Collectors.toUnmodifiableSet());
        static final Set<String> CITY_LEVEL =
                HUBEI.stream()
                        .filter(code -> !code.endsWith("0000"))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
