package org.baoku.archive.file;

import java.util.Arrays;
import java.util.Optional;
import org.baoku.paper.LaidOutPage;
import org.baoku.paper.PlacedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The layouts of pages. A page whose lines have no places, because it came as plain text, has none.
@Component
public final class PageLayoutRepository {
    private final JdbcClient jdbc;

    public PageLayoutRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The lines of a page as it now is, with their places. Their numbers are those of its articles and
    /// furniture.
    public Optional<PlacedPage> find(long page) {
        return findLayout(page).map(LaidOutPage::page);
    }

    /// The whole layout from which a page was read as it now is.
    public Optional<LaidOutPage> findLayout(long page) {
        return jdbc.sql(
                        "select content from page join page_layout layout on layout.id = page.layout_id where page.id = :page")
                .param("page", page)
                .query((row, _) -> row.getBytes("content"))
                .optional()
                .map(PageLayoutJson::read);
    }

    /// The layout in the column `page_layout.content`.
    public static LaidOutPage read(byte[] content) {
        return PageLayoutJson.read(content);
    }

    /// A layout as it is read back after it was stored: with rounded places.
    public static LaidOutPage asStored(LaidOutPage layout) {
        return PageLayoutJson.rounded(layout);
    }

    /// Stores a layout, unless it equals the one with the given id. To be called in the transaction that
    /// stores the page.
    ///
    /// @param known the id of the layout that the page has; null where it has none
    /// @return the id of the layout
    public long store(LaidOutPage layout, @Nullable Long known) {
        byte[] content = PageLayoutJson.write(layout);
        if (known != null && Arrays.equals(content, content(known))) {
            return known;
        }
        PlacedPage page = layout.page();
        return jdbc.sql("""
                        insert into page_layout (width, height, trust, content)
                        values (:width, :height, :trust, :content) returning id
                        """)
                .param("width", page.width())
                .param("height", page.height())
                .param("trust", page.trust())
                .param("content", content)
                .query(Long.class)
                .single();
    }

    private byte[] content(long layout) {
        return jdbc.sql("select content from page_layout where id = :id")
                .param("id", layout)
                .query((row, _) -> row.getBytes("content"))
                .single();
    }
}
