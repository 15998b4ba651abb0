package org.xinchuan.lineage.column;

/**
 * The list of a column's pages while it is changed: the first change copies the list, and one that
 * makes it longer finds room ahead, as a long column is filled page by page. For one thread.
 */
final class Directory<P> {
    private P[] pages;
    private boolean own;

    /**
     * @param pages which are never written to
     */
    Directory(P[] pages) {
        this.pages = pages;
    }

    /** The page of a number; null when there is none. */
    P get(int page) {
        return page < pages.length ? pages[page] : null;
    }

    void set(int page, P changed) {
        if (pages.length <= page) {
            pages = Pages.room(pages, own ? page + 1 + page / 2 : page + 1);
        } else if (!own) {
            pages = pages.clone();
        }
        own = true;
        pages[page] = changed;
    }

    /** The list as changed, null where there is no page; a further change leaves it alone. */
    P[] done() {
        own = false;
        return pages;
    }
}
