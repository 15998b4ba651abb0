package org.xinchuan.http;

import java.util.Collection;
import java.util.List;

/** A write is right, but others have to agree to it first. */
public final class MustWait extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> organisations;
    private final transient List<String> silent;

    /**
     * @param organisations codes of those who are asked; empty for the province
     * @param silent codes of those who have nobody who could be asked
     */
    public MustWait(Collection<String> organisations, Collection<String> silent) {
        super(null, null, false, false);
        this.organisations = organisations.stream().sorted().toList();
        this.silent = silent.stream().sorted().toList();
    }

    public List<String> organisations() {
        return organisations;
    }

    public List<String> silent() {
        return silent;
    }
}
