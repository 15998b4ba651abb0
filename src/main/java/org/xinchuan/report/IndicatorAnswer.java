package org.xinchuan.report;

/** What an indicator answers: the figure with its records, or one table of figures. */
public sealed interface IndicatorAnswer permits Indicator, IndicatorTable {}
