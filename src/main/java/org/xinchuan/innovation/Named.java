package org.xinchuan.innovation;

/** A record that another one names: its code and what it is called. */
public record Named(String code, String name) {}
