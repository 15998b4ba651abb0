package org.xinchuan.http;

import java.util.List;

/** The routes of one feature. */
public interface Routes {

    List<Route> routes();
}
