/**
 * The way in and out over HTTP: routes as data, calls, replies and problem details. Only this
 * package knows the web server; features see {@link org.xinchuan.http.Route} and {@link
 * org.xinchuan.http.Call}.
 */
package org.xinchuan.http;
