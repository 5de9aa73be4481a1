"""`make data`: builds the outlines where they are not there yet, and says how large they are."""

from services.desk.page.outlines import outlines

if __name__ == "__main__":
    print(f"outlines: {len(outlines())} characters")
