//! The emblem beside the site's name.

use sti_tracker::operations::emblem::{Args, run};

use crate::support::TestApp;

/// The smallest PNG there is: one pixel.
const PNG: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, b'I', b'H', b'D', b'R', 0, 0, 0,
    1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89,
];

fn args(file: Option<std::path::PathBuf>, text: &str) -> Args {
    Args {
        remove: file.is_none(),
        file,
        text: text.into(),
    }
}

on_both! {
    async fn an_image_stands_beside_the_name(app: TestApp) {
        let mut anon = app.anon();
        assert!(!anon.see("/en/").await.has("header img"));
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("emblem");
        std::fs::write(&path, PNG).unwrap();
        // Twice is once.
        for _ in 0..2 {
            run(&app.state.db, &args(Some(path.clone()), "A crescent & a star")).unwrap();
        }
        app.sees().await;
        let page = anon.see("/ar/").await;
        assert_eq!(page.attribute("header img", "alt").unwrap(), "A crescent & a star");
        let src = page.attribute("header img", "src").unwrap();
        let image = app.anon().send(actix_web::test::TestRequest::get().uri(&src)).await;
        assert_eq!((image.status, image.header("content-type")), (200, Some("image/png")));
        assert_eq!(image.wire, PNG);
        assert_eq!(image.header("x-content-type-options"), Some("nosniff"));
        run(&app.state.db, &args(None, "")).unwrap();
        app.sees().await;
        assert!(!anon.see("/ar/").await.has("header img"));
        assert_eq!(anon.get(&src).await.status, 404);
    }
}

on_both! {
    async fn only_small_pictures_that_are_nothing_else(app: TestApp) {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("emblem.png");
        let mut large = PNG.to_vec();
        large.resize(40_000, 0);
        for bytes in [&b"<svg xmlns='http://www.w3.org/2000/svg'/>"[..], b"%PDF-1.7", b"", &large] {
            std::fs::write(&path, bytes).unwrap();
            assert!(run(&app.state.db, &args(Some(path.clone()), "")).is_err());
        }
        assert!(run(&app.state.db, &args(Some(folder.path().join("none")), "")).is_err());
        app.sees().await;
        assert!(!app.anon().see("/en/").await.has("header img"));
    }
}
