package org.xinchuan.http;

import java.util.List;

/** Routes that come and go while the server runs, each one step below one address. */
public interface ComingRoutes {

    /** The address with its ending slash, such as {@code /api/v1/reports/}. */
    String below();

    /** Those that there are now; the same list as long as nothing has changed. */
    List<Route> now();

    /** None at all, below no address. */
    static List<ComingRoutes> none() {
        return List.of();
    }
}
