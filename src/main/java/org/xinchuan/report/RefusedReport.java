package org.xinchuan.report;

/**
 * Something wrong with a file in the folder of reports, which keeps it from being used.
 *
 * @param file its path in the folder
 * @param line from 1; 0 when it is about the whole file
 * @param reason what is wrong and what would be right, in English as the file's statements are
 * @param answering whether what the file was before goes on answering
 */
public record RefusedReport(String file, int line, String reason, boolean answering) {}
